/** Bars drawn on the server: a page needs no script to show a number, and a printer none to keep it. Units are SVG pixels. */

export type BarKind = '' | 'short' | 'off';

/** One bar: `short` fell short of its target, `off` is left out of averages (an excused week). */
export interface BarSpec {
  readonly label: string;
  readonly value: number;
  readonly kind?: BarKind;
  /** A shorter label for below the bar; absent means none is drawn there. */
  readonly tick?: string;
  readonly href?: string;
}

export interface Bar {
  readonly label: string;
  readonly value: string;
  readonly kind: BarKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly hasValue: boolean;
  readonly valueY: number;
  readonly hasTick: boolean;
  readonly tick: string;
  readonly tickY: number;
  readonly hasHref: boolean;
  readonly href: string;
}

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly hasTarget: boolean;
  readonly targetY: number;
  readonly bars: readonly Bar[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
}

/** Beyond so many bars the figures above them would touch; the table keeps them all. */
const MANY = 14;

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function plot(specs: readonly BarSpec[], target: number | undefined, frame: Frame): Plot {
  const axisY = frame.height - frame.bottom;
  const highest = Math.max(1, target ?? 0, ...specs.map((spec) => spec.value));
  const tall = (value: number): number => round(((axisY - frame.top) * value) / highest);
  const step = frame.width / Math.max(1, specs.length);
  const bars = specs.map((spec, index) => {
    const height = Math.max(tall(spec.value), 2);
    const x = round(index * step + frame.gap / 2);
    const width = round(step - frame.gap);
    return {
      label: spec.label, value: String(spec.value), kind: spec.kind ?? '',
      x, y: round(axisY - height), width, height, middle: round(x + width / 2), hasValue: specs.length <= MANY, valueY: round(axisY - height - 4),
      hasTick: spec.tick !== undefined, tick: spec.tick ?? '', tickY: axisY + 14,
      hasHref: spec.href !== undefined, href: spec.href ?? '',
    };
  });
  return { width: frame.width, height: frame.height, axisY, hasTarget: target !== undefined, targetY: round(axisY - tall(target ?? 0)), bars };
}

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence, for who can't see it. */
  readonly desc: string;
  readonly labelHead: string;
  readonly valueHead: string;
  readonly bars: readonly BarSpec[];
  readonly target?: { readonly value: number; readonly text: string };
}

export type Chart = Omit<ChartSpec, 'bars' | 'target'> & Plot & { readonly targetText: string };

/** A bar chart with the same figures as a table below it: `{{> chart chart}}`. */
export function barChart({ bars, target, ...words }: ChartSpec): Chart {
  return { ...words, targetText: target?.text ?? '', ...plot(bars, target?.value, { width: 360, height: 150, top: 18, bottom: 20, gap: 6 }) };
}

/** The bars of one kind as one path: a list of sparks draws a tenth of the pieces. */
export interface SparkPath {
  readonly kind: BarKind;
  readonly d: string;
}

export type Spark = Omit<Plot, 'bars'> & { readonly label: string; readonly paths: readonly SparkPath[] };

/** A small row of bars for a cell of a table; the label says the figures in words: `{{> spark spark}}`. */
export function spark(label: string, specs: readonly BarSpec[], target?: number): Spark {
  const { bars, ...frame } = plot(specs, target, { width: 180, height: 40, top: 4, bottom: 2, gap: 4 });
  const kinds = [...new Set(bars.map((bar) => bar.kind))];
  return { label, ...frame, paths: kinds.map((kind) => ({ kind, d: bars.filter((bar) => bar.kind === kind).map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('') })) };
}
