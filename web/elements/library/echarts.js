/** Apache ECharts, with what our charts need of it. */
import { init, use } from 'echarts/core';
import { BarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, SankeyChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
