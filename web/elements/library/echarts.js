/** Apache ECharts, with what our charts need of it. */
import { init, use } from 'echarts/core';
import { BarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, SankeyChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

export { init };
