package org.sentinelsetup.engine.report;

/**
 * How the HTML looks: calm on a screen, light or dark as the system is, and black on white paper.
 */
final class HtmlStyle {
  static final String CSS =
      """
      :root { color-scheme: light dark; --ink: #1f2328; --quiet: #59636e; --page: #fff; --soft: #f6f8fa;
        --line: #d1d9e0; --good: #1a7f37; --caution: #9a6700; --bad: #d1242f; --added: #dafbe1;
        --removed: #ffebe9; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6edf3; --quiet: #9198a1; --page: #0d1117; --soft: #161b22; --line: #3d444d;
          --good: #3fb950; --caution: #d29922; --bad: #f85149; --added: #12341f; --removed: #3f1d20; }
      }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--page); color: var(--ink);
        font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
      main { max-width: 960px; margin: 0 auto; padding: 32px 28px 64px; }
      h1 { font-size: 24px; line-height: 1.25; font-weight: 600; margin: 0 0 8px; }
      h2 { font-size: 17px; font-weight: 600; margin: 36px 0 12px; padding-bottom: 4px;
        border-bottom: 1px solid var(--line); }
      h3 { font-size: 14px; font-weight: 600; margin: 24px 0 8px; overflow-wrap: anywhere; }
      p, li, td, th, caption, figcaption { white-space: pre-line; overflow-wrap: anywhere; }
      p { margin: 8px 0; max-width: 76ch; }
      ul { margin: 8px 0; padding-left: 20px; }
      .note { border-left: 3px solid currentColor; padding: 4px 12px; background: var(--soft); max-width: none; }
      .good { color: var(--good); } .caution { color: var(--caution); } .bad { color: var(--bad); }
      table { width: 100%; border-collapse: collapse; margin: 8px 0 16px; }
      th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
      th { font-weight: 600; }
      .facts th { width: 200px; font-weight: 400; color: var(--quiet); }
      .list td:first-child { min-width: 13ch; }
      .list code, .list span { overflow-wrap: break-word; } .list td:last-child code { overflow-wrap: anywhere; }
      .list th { font-size: 12px; color: var(--quiet); white-space: nowrap; }
      caption, figcaption { text-align: left; font-size: 12px; color: var(--quiet); margin: 0 0 4px; }
      code { font: 12px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      figure { margin: 12px 0 16px; }
      pre { margin: 0; padding: 12px; background: var(--soft); border: 1px solid var(--line); border-radius: 6px;
        white-space: pre-wrap; overflow-wrap: anywhere; }
      ins, del { text-decoration: none; } ins { background: var(--added); } del { background: var(--removed); }
      @media print {
        @page { margin: 18mm 16mm; }
        :root { color-scheme: light; --ink: #000; --quiet: #444; --page: #fff; --soft: #fff; --line: #bbb;
          --good: #0f5323; --caution: #6b4700; --bad: #a40e26; --added: #fff; --removed: #fff; }
        body { font-size: 10pt; }
        main { max-width: none; padding: 0; }
        h1 { font-size: 17pt; } h2 { font-size: 13pt; margin-top: 20pt; } h3 { font-size: 10.5pt; }
        h1, h2, h3, caption, figcaption { break-after: avoid; }
        tr, li { break-inside: avoid; }
        thead { display: table-header-group; }
        code { font-size: 8pt; line-height: 1.35; }
        .facts th { width: 38mm; }
        .list th { white-space: normal; } .list td { padding-right: 8px; } .list code { font-size: 7.5pt; }
        ins { font-weight: 700; } del { text-decoration: line-through; }
      }
      """;

  private HtmlStyle() {}
}
