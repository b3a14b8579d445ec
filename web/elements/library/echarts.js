/** Apache ECharts, with what our charts need of it. */
import { init, use } from 'echarts/core';
import { BarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, SankeyChart, ScatterChart, GridSimpleComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

export { init };
