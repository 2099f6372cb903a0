import { escapeText } from './clean-text';

/** A series of bars. `part` is hatched and dashed; `blank` only pushes the next one along. */
export interface BarSeries {
  name: string;
  values: readonly (number | null)[];
  look: 'solid' | 'part' | 'blank';
  /** Words at the end of a bar; null leaves the number itself, which then follows when the data are edited. */
  labels?: readonly (string | null)[];
}

/** A chart that stays a chart: its bars can be edited in their sheet. */
export interface BarChart {
  /** `spans` lie along years: each series begins where the one before ends. */
  form: 'columns' | 'bars' | 'spans';
  categories: readonly string[];
  series: readonly BarSeries[];
  /** Hex. */
  colour: string;
  axis: { min: number; max: number };
  /** Where the bars are within the chart, in shares of it; the rest is for words. */
  plot: { x: number; y: number; width: number; height: number };
  /** Of all words, in points. */
  textSize: number;
}

interface Speech {
  tag: string;
  direction: 'ltr' | 'rtl';
}

const ink = '16191B';
const line = '858D91';
const column = (position: number) => String.fromCodePoint(66 + position);
const none =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const shown = none.replace('showVal val="0"', 'showVal val="1"');

/** The chart part of a presentation, in the order of elements that its schema asks for. */
export function chartPart(chart: BarChart, font: string, speech: Speech): string {
  const { form, plot, axis } = chart;
  const isRtl = speech.direction === 'rtl';
  const properties = (bold: boolean) =>
    `lang="${speech.tag}" sz="${Math.round(chart.textSize * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:latin typeface="${font}"/><a:ea typeface="${font}"/><a:cs typeface="${font}"/>`;
  const paragraph = isRtl ? '<a:pPr rtl="1">' : '<a:pPr>';
  const look = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p>${paragraph}<a:defRPr ${properties(false)}</a:defRPr></a:pPr><a:endParaRPr lang="${speech.tag}"/></a:p></c:txPr>`;
  // Not every office program gives the words of a chart the direction of their paragraph.
  const turned = (text: string) => (isRtl ? `\u202b${escapeText(text)}\u202c` : escapeText(text));
  const words = (text: string) =>
    `<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>${isRtl ? '<a:pPr rtl="1"/>' : ''}<a:r><a:rPr ${properties(true)}</a:rPr><a:t>${turned(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const labelsOf = ({ labels, values }: BarSeries) => {
    if (labels === undefined) return `<c:dLbls>${none}</c:dLbls>`;
    const own = labels.map((label, position) =>
      label === null || values[position] === null
        ? ''
        : `<c:dLbl><c:idx val="${position}"/>${words(label)}<c:dLblPos val="outEnd"/>${shown}</c:dLbl>`,
    );
    return `<c:dLbls>${own.join('')}<c:numFmt formatCode="0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${look.replace('b="0"', 'b="1"')}<c:dLblPos val="outEnd"/>${shown}</c:dLbls>`;
  };
  const last = chart.categories.length + 1;
  const categories = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${chart.categories
    .map((category, position) => `<c:pt idx="${position}"><c:v>${category.split('\n').map(turned).join('\n')}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:cat>`;
  const series = chart.series.map((one, position) => {
    const at = column(position);
    const points = one.values.map((value, point) => (value === null ? '' : `<c:pt idx="${point}"><c:v>${value}</c:v></c:pt>`)).join('');
    return `<c:ser><c:idx val="${position}"/><c:order val="${position}"/><c:tx><c:strRef><c:f>Sheet1!$${at}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(one.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${fillOf(one.look, chart.colour)}<c:invertIfNegative val="0"/>${labelsOf(one)}${categories}<c:val><c:numRef><c:f>Sheet1!$${at}$2:$${at}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${one.values.length}"/>${points}</c:numCache></c:numRef></c:val></c:ser>`;
  });
  const isSpans = form === 'spans';
  const isMirrored = isRtl && form === 'bars';
  const edge = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${line}"/></a:solidFill></a:ln></c:spPr>`;
  const categoryAxis = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${form === 'columns' ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/><c:axPos val="${form === 'columns' ? 'b' : isMirrored ? 'r' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isSpans && isRtl ? 'high' : 'low'}"/>${edge}${look}<c:crossAx val="222"/><c:crosses val="${isSpans ? 'min' : 'autoZero'}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const gridlines = isSpans
    ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE0E1"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
    : '';
  const valueAxis = `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="${isMirrored ? 'maxMin' : 'minMax'}"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling><c:delete val="${isSpans ? 0 : 1}"/><c:axPos val="${form === 'columns' ? 'l' : 't'}"/>${gridlines}<c:numFmt formatCode="${isSpans ? 'yyyy' : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isSpans ? 'high' : 'nextTo'}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${look}<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${isSpans ? `<c:majorUnit val="${365.25 * Math.ceil((axis.max - axis.min) / 3653)}"/>` : ''}</c:valAx>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${speech.tag}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.width}"/><c:h val="${plot.height}"/></c:manualLayout></c:layout><c:barChart><c:barDir val="${form === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${isSpans ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="70"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="222"/></c:barChart>${categoryAxis}${valueAxis}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${look}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function fillOf(look: BarSeries['look'], colour: string): string {
  switch (look) {
    case 'solid':
      return `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
    case 'part':
      return `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="12700"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>`;
    case 'blank':
      return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  }
}

function linesIn(text: string): string {
  return text.split('\n').map(escapeText).join('\n');
}

/** The files of the sheet behind a chart. A cell of which nothing is known stays empty; a zero is written. */
export function chartSheet(chart: BarChart): Readonly<Record<string, string>> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${linesIn(words)}</t></is></c>`;
  const rows = chart.categories.map((category, position) => {
    const row = position + 2;
    const values = chart.series.map(({ values }, at) => {
      const value = values[position] ?? null;
      return value === null ? '' : `<c r="${column(at)}${row}"><v>${value}</v></c>`;
    });
    return `<row r="${row}">${text(`A${row}`, category)}${values.join('')}</row>`;
  });
  const names = chart.series.map(({ name }, at) => text(`${column(at)}1`, name)).join('');
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1">${names}</row>${rows.join('')}</sheetData></worksheet>`,
  };
}
