/** Apache ECharts, loaded when the first chart is drawn. */
export function loadEcharts() {
  return import('echarts');
}
