/** The colours that mean something: each names a set of tokens (`--arrests`, `--arrests-1` to `-4`). `count` is ink. */
export type Tone = 'arrests' | 'victims' | 'networks' | 'money' | 'goods' | 'count';

/** Where the true value may lie, drawn as a comb: below the end of the bar, on both sides of it, beyond it, or anywhere up to it. */
export type Doubt = 'none' | 'below' | 'around' | 'above' | 'all';

/** What a mark stands for: a value, a value that another source contradicts, or one of the kinds of nothing. */
export type MarkKind = 'value' | 'disputed' | 'zero' | 'not-published' | 'not-named' | 'none';
