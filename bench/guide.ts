/** How to run the benchmarks and what each holds against what: the second half of README.md. */
export const guide = `## How to run

\`npm run bench\` measures everything and writes this page; \`npm run bench -- figures repaint\` measures those parts and only prints. Nothing else should run on the machine meanwhile.

| setting | what it does |
|---|---|
| \`CITONG_TEST_POSTGRES_URL=postgres://…\` | where databases are made and dropped again; without it \`figures\` and \`repaint\` are not measured, and say so |
| \`CITONG_BENCH_FULL=1\` | the full sizes: 14.4 million values, ledgers of 100,000 and 10 million rows; some hours and 40 GB |
| \`CITONG_BENCH_SCALE=0.2\` | another size for \`figures\`: a fifth of 14.4 million values; 0.05 unless said |
| \`CITONG_BENCH_DUCKDB=1\` | installs DuckDB into \`bench/duckdb\`, which is no part of Citong, and measures against it |

| part | what is measured | against what |
|---|---|---|
| \`start\` | \`npm start\` on a prepared clone, first and later | a process that does nothing |
| \`served\` | first paint; the board; cockpit, its figures, board and list of figures under 200 connections | an empty route of the same server |
| \`export\`, \`import\` | workbooks written, checked and committed | other libraries; only reading the same file |
| \`list\` | pages of a list of 100,000 rows; a clerk's list | the same of 2,165 rows; the city office's |
| \`text\` | texts of 10 kB, 100 kB and 1 MB cleaned and read | a text a tenth as long; one pass of a regular expression |
| \`figures\` | all figures computed anew, and held against the kept ones (\`worlds/scale\`, values) | the best GROUP BY by hand that makes the same table and key, the two being compared line by line; tables of DHIS2's shape; DuckDB |
| \`repaint\` | a row saved over HTTP until the frame in which its figure stands changed in Chromium (\`worlds/scale\`, province) | the same in a smaller ledger |
| \`repaint\` | figures as known on an earlier day | the same SQL for today; the kept figures |

All statements of \`figures\` run with the same memory for adding up (64 MB) and without compiled expressions, on both sides; the statement by hand may use 256 MB for its key. It knows more than Citong may: that its four sizes of firms exclude each other, so that ten sums a group do for forty measures. Tables of DHIS2's shape hold no sums: those are made at each question. DuckDB has read the rows before its clock starts, and makes no key.
`
