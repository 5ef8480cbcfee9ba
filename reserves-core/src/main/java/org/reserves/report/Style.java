package org.reserves.report;

/** The style of every page: system fonts, light and dark, readable on a phone and on paper. */
final class Style {
    static final String CSS = """
            :root { color-scheme: light dark; --ink: #1c1f23; --soft: #5a626b; --paper: #ffffff; --line: #d5d9de; --bar: #2f6fb5;
              --good: #1b6e3c; --good-bg: #e6f4ea; --warning: #7a4b00; --warning-bg: #fff3d6; --bad: #a3231f; --bad-bg: #fde8e6;
              --unknown: #5a5470; --unknown-bg: #efedf5; --link: #1f5fa8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a9b1ba; --paper: #15181c; --line: #3a4048; --bar: #6aa5e3;
              --good: #8fd9a8; --good-bg: #143521; --warning: #f3c969; --warning-bg: #3a2c0b; --bad: #ff9c94; --bad-bg: #451a18;
              --unknown: #c2b9e0; --unknown-bg: #2a2638; --link: #8fc1ff; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
            h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
            h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
            a { color: var(--link); }
            p, li { max-width: 46rem; }
            li { margin: .35rem 0; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
            caption { text-align: left; color: var(--soft); padding: .3rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); font-weight: normal; }
            thead th { color: var(--soft); font-size: .9rem; border-bottom: 2px solid var(--line); vertical-align: bottom; }
            tbody th, tfoot th { font-weight: 600; }
            tfoot td, tfoot th { border-top: 2px solid var(--line); font-weight: 600; }
            .n { text-align: right; }
            .n span { white-space: nowrap; } .n.unknown span { white-space: normal; }
            @media (min-width: 641px) { tbody th, tfoot th { min-width: 8.5rem; } }
            .bar { display: flex; height: .5rem; margin-top: .25rem; min-width: 4rem; border: 1px solid transparent; }
            .bar i { background: var(--bar); min-width: 1px; }
            .bar i.maybe { background: repeating-linear-gradient(45deg, var(--bar) 0 2px, transparent 2px 5px); border: 1px solid var(--bar); border-left: 0; }
            .bar.open { border-right: 2px dotted var(--bar); }
            .bar.unknown { border: 1px dashed var(--soft); }
            .good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); } .unknown { color: var(--unknown); }
            p.good, li.good .label, mark.good { background: var(--good-bg); color: var(--good); }
            p.warning, li.warning .label, mark.warning { background: var(--warning-bg); color: var(--warning); }
            p.bad, li.bad .label, mark.bad { background: var(--bad-bg); color: var(--bad); }
            p.unknown, li.unknown .label, mark.unknown { background: var(--unknown-bg); color: var(--unknown); }
            p.good, p.warning, p.bad, p.unknown { padding: .6rem .8rem; border-left: 4px solid currentColor; font-weight: 600; }
            li.good, li.warning, li.bad, li.unknown { color: inherit; }
            .label { padding: 0 .35rem; border-radius: .2rem; white-space: nowrap; }
            mark { padding: 0 .15rem; border-radius: .2rem; }
            mark.plain { background: var(--unknown-bg); color: inherit; }
            mark.bad { text-decoration: underline wavy; text-underline-offset: .2em; }
            sup a { padding: 0 .1rem; }
            blockquote { margin: 1rem 0; padding: 0 0 0 1rem; border-left: 3px solid var(--line); }
            .notes { font-size: .92rem; }
            figure { margin: 1.5rem 0; } .picture svg { max-width: 100%; height: auto; } figcaption { color: var(--soft); font-size: .9rem; }
            @media (max-width: 640px) {
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
              table { overflow-wrap: anywhere; }
              table, caption, tbody, tfoot, tr, th[scope=row], td { display: block; }
              tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
              th, td { border: 0; padding: .15rem 0; }
              tfoot td, tfoot th { border-top: 0; }
              td { display: grid; grid-template-columns: 40% 60%; text-align: left; }
              td::before { content: attr(data-label); color: var(--soft); font-weight: normal; padding-right: .5rem; }
              td.empty { display: none; }
              td.n { text-align: left; } .n span { white-space: normal; } .bar { grid-column: 2; }
              .label { white-space: normal; }
            }
            @media print { :root { --ink: #000; --paper: #fff; } main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; }
              tr, li, figure { break-inside: avoid; } thead { display: table-header-group; } .bar i, mark, p, .label { print-color-adjust: exact; }
              sup a, a { color: inherit; text-decoration: none; } }
            """;

    private Style() {}
}
