/** Where on a page tables stand: rules that belong together. */
import { type Field, type LevelPage, lengthOf, type Rule, type Rules, type Span, shared } from "./drawn-table.ts";

/** The place of a table and its rules, in pixels of the level page. */
export type Region = { readonly rules: Rules; readonly across: Span; readonly down: Span };

/** Distances in points: how far rules may miss each other and still meet, and how exactly ends of like rules agree. */
const meetPt = 6;
const alikePt = 8;
/** Rules in one line with no more between them belong to one table, though the line be broken. */
const gapPt = 60;
/** Rules this near are one rule, printed double or read twice. */
const samePt = 2;
/** A row without rules down, such as the title of a group, is no higher than this. */
const brokenForPt = 80;
/** What stands this near to the edge of the sheet is the edge. */
const edgeShare = 0.012;

/** The least a table without rules down, or without rules across, takes of the page's width or of its height in points. */
const leastWidthShare = 0.35;
const leastHeightPt = 40;

/** The tables' places, from top to bottom. */
export function tableRegions({ width, pointPx, rules }: LevelPage): Region[] {
  const joined = {
    across: joinedRules(rules.across, pointPx),
    down: joinedRules(rules.down, pointPx).filter(({ at }) => at > edgeShare * width && at < (1 - edgeShare) * width),
  };
  const groups = meeting(joined, pointPx);
  const crossing = groups.filter(({ across, down }) => across.length >= 2 && down.length >= 1).map(regionOf);
  const isWithin = (group: Rules) => crossing.some((region) => overlap(region, regionOf(group), meetPt * pointPx));
  const rest = groups.filter((group) => !isWithin(group));
  const within = groups.filter(isWithin).map(regionOf);
  const lonely = { across: rest.flatMap(({ across }) => across), down: rest.flatMap(({ down }) => down) };
  const regions = [...within, ...onlyAcross(lonely.across, pointPx, leastWidthShare * width), ...onlyDown(lonely.down, pointPx)];
  return apart(regions, meetPt * pointPx).toSorted((a, b) => a.down.from - b.down.from);
}

/** Rules in one line that overlap or nearly touch, made one. */
function joinedRules(rules: readonly Rule[], pointPx: number): Rule[] {
  const done: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const index = done.findIndex((other) => Math.abs(other.at - rule.at) < samePt * pointPx && rule.from - other.to < meetPt * pointPx);
    const other = done[index];
    if (other === undefined) done.push(rule);
    else {
      const [one, two] = [other.to - other.from, rule.to - rule.from];
      const at = (other.at * one + rule.at * two) / Math.max(1, one + two);
      done.splice(index, 1, { at, from: other.from, to: Math.max(other.to, rule.to), path: [...other.path, ...rule.path] });
    }
  }
  return done;
}

/** Rules that hang together. */
function meeting({ across, down }: Rules, pointPx: number): Rules[] {
  const [reach, brokenOff] = [meetPt * pointPx, gapPt * pointPx];
  const all = [...across.map((rule) => ({ rule, isAcross: true })), ...down.map((rule) => ({ rule, isAcross: false }))];
  const boxes = all.map(({ rule, isAcross }) => ({ across: isAcross ? rule : dot(rule.at), down: isAcross ? dot(rule.at) : rule }));
  const inOneLine = (a: Field, b: Field) =>
    (lengthOf(a.down) + lengthOf(b.down) === 0 && near(a.down, b.down, reach / 3) && near(a.across, b.across, brokenOff)) ||
    (lengthOf(a.across) + lengthOf(b.across) === 0 && near(a.across, b.across, reach / 3) && near(a.down, b.down, brokenOff));
  const groups = grouped(boxes, (a, b) => (near(a.across, b.across, reach) && near(a.down, b.down, reach)) || inOneLine(a, b));
  return groups.map((group) => {
    const own = group.map((box) => all[boxes.indexOf(box)]).filter((each) => each !== undefined);
    return {
      across: own.filter(({ isAcross }) => isAcross).map(({ rule }) => rule),
      down: own.filter(({ isAcross }) => !isAcross).map(({ rule }) => rule),
    };
  });
}

const dot = (at: number): Span => ({ from: at, to: at });

const near = (one: Span, other: Span, reach: number) => one.from - reach <= other.to && other.from - reach <= one.to;

/** Whatever is linked, also over others, in one group. */
function grouped<Item>(items: readonly Item[], linked: (one: Item, other: Item) => boolean): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const hit = groups.filter((group) => group.some((other) => linked(item, other)));
    const rest = groups.filter((group) => !hit.includes(group));
    groups.splice(0, groups.length, ...rest, [...hit.flat(), item]);
  }
  return groups;
}

function regionOf(rules: Rules): Region {
  const { across, down } = rules;
  const xs = [...across.flatMap(({ from, to }) => [from, to]), ...down.map(({ at }) => at)];
  const ys = [...down.flatMap(({ from, to }) => [from, to]), ...across.map(({ at }) => at)];
  return { rules, across: { from: Math.min(...xs), to: Math.max(...xs) }, down: { from: Math.min(...ys), to: Math.max(...ys) } };
}

/** Tables with rules between their rows alone: three or more of one length below each other, and shorter ones among them. */
function onlyAcross(rules: readonly Rule[], pointPx: number, leastWidth: number): Region[] {
  const tolerance = alikePt * pointPx;
  const long = rules.filter(({ from, to }) => to - from >= leastWidth);
  const families = grouped(long, (a, b) => Math.abs(a.from - b.from) < tolerance && Math.abs(a.to - b.to) < tolerance);
  return families
    .filter((family) => family.length >= 3)
    .map((family) => {
      const { across, down } = regionOf({ across: family, down: [] });
      const among = rules.filter(
        (rule) =>
          !family.includes(rule) &&
          rule.at > down.from &&
          rule.at < down.to &&
          rule.from > across.from - tolerance &&
          rule.to < across.to + tolerance,
      );
      return regionOf({ across: [...family, ...among], down: [] });
    });
}

/** Tables with rules between their columns alone, which the title of a group may break. */
function onlyDown(rules: readonly Rule[], pointPx: number): Region[] {
  const families = grouped(rules, (a, b) => {
    const beside = shared(a, b) > 0.5 * Math.min(a.to - a.from, b.to - b.from);
    const below = Math.abs(a.at - b.at) < samePt * 2 * pointPx && near(a, b, brokenForPt * pointPx);
    return beside || below;
  });
  return families.map((down) => regionOf({ across: [], down })).filter(({ down }) => down.to - down.from >= leastHeightPt * pointPx);
}

const overlap = (one: Region, other: Region, reach: number) => near(one.across, other.across, reach) && near(one.down, other.down, reach);

/** Regions that lie over each other are one table. */
function apart(regions: readonly Region[], reach: number): Region[] {
  return grouped(regions, (a, b) => overlap(a, b, reach)).map((group) =>
    group.length === 1 && group[0] !== undefined
      ? group[0]
      : regionOf({ across: group.flatMap(({ rules }) => rules.across), down: group.flatMap(({ rules }) => rules.down) }),
  );
}
