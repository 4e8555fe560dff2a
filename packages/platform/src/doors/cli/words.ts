import type { Text } from '../../operations/evidence.ts';

/** The command line's own words; everything else comes from the operations. */
export const words = {
  about: {
    zh: '雁阵：区域产业协作工作台，从证据到协议。',
    en: 'Yanzhen: a workbench for regional industrial collaboration, from evidence to agreements.',
  },
  start: { zh: '启动工作台和服务', en: 'Start the workbench and its server' },
  team: {
    zh: '多人使用：需要登录；设了 DATABASE_URL 时总是如此',
    en: 'for several people, who sign in; always so with DATABASE_URL',
  },
  host: {
    zh: '监听的网络地址，默认只有本机；只用于多人使用',
    en: 'network address to listen on, this machine alone by default; only for several people',
  },
  firstAdministrator: {
    zh: '还没有管理员。请在这台机器上运行：yanzhen accounts invite 邮箱 --name 姓名 --administrator',
    en: 'There is no administrator yet. On this machine, run: yanzhen accounts invite ADDRESS --name NAME --administrator',
  },
  stop: { zh: '停止正在运行的服务', en: 'Stop the running server' },
  worker: {
    zh: '作为工作进程运行：与服务共用 DATABASE_URL，承担任务和分片计算',
    en: 'Run as a worker: shares DATABASE_URL with the server and takes jobs and pieces of long work',
  },
  threads: {
    zh: '计算线程数；默认为处理器核数',
    en: 'threads that compute; as many as the machine has cores by default',
  },
  backup: {
    zh: '把全部数据备份成一个文件，服务可照常运行',
    en: 'Back up everything into one file, while the server runs on',
  },
  backupFile: { zh: '备份文件', en: 'backup file' },
  restore: { zh: '从备份恢复到空文件夹或空数据库', en: 'Restore a backup into an empty folder or database' },
  migrate: { zh: '把数据库结构升级到最新', en: 'Bring the schema up to date' },
  migrateCheck: { zh: '只列出要做的步骤', en: 'only list the steps to be taken' },
  doctor: { zh: '检查数据是否完好、任务是否有人做', en: 'Look whether the data are whole and jobs are being done' },
  mend: { zh: '处理能处理的问题', en: 'put right what can be put right' },
  json: { zh: '以 JSON 输出', en: 'write JSON' },
  selfTest: {
    zh: '在临时文件夹中自检，不用网络',
    en: 'Test this installation in a temporary folder, without a network',
  },
  log: {
    zh: '日志形式 text 或 json（每行一个对象）；默认取自 YANZHEN_LOG',
    en: 'form of the log, text or json (an object a line); YANZHEN_LOG decides by default',
  },
  probePort: {
    zh: '在这个端口回答 /health、/ready 和 /metrics',
    en: 'answer /health, /ready and /metrics on this port',
  },
  probeHost: {
    zh: '回答探测的网络地址；默认只限本机',
    en: 'network address of the probes; this machine alone by default',
  },
  jobsAtATime: { zh: '同时进行的任务数', en: 'jobs at a time' },
  mcp: { zh: '作为 MCP 服务器运行（标准输入输出）', en: 'Run as an MCP server (standard input and output)' },
  watch: {
    zh: '收入文件夹中的文档，并留意新增和修改的，直到按 Ctrl-C',
    en: 'Add the documents of a folder, and those that come or change later, until Ctrl-C',
  },
  watchedFolder: { zh: '文件夹', en: 'folder' },
  watchEvery: { zh: '每隔几秒看一次', en: 'seconds between two looks' },
  lang: { zh: '语言 zh 或 en；默认取自 LANG', en: 'language, zh or en; LANG decides by default' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
  data: {
    zh: '数据文件夹；默认 YANZHEN_DATA 或 ~/.yanzhen',
    en: 'data folder; YANZHEN_DATA or ~/.yanzhen by default',
  },
  inWorkspace: {
    zh: '哪个工作区；默认 YANZHEN_WORKSPACE 或 local',
    en: 'which workspace; YANZHEN_WORKSPACE or local by default',
  },
  format: {
    zh: '输出形式：终端上默认 table，否则 csv；结果不是表格时总是 json',
    en: 'form of the output: table on a terminal, csv otherwise; json for what is no table',
  },
  out: {
    zh: '写入文件，形式取自扩展名（csv、json、xlsx、parquet、arrow）；写完才出现',
    en: 'write to a file, in the form its ending says (csv, json, xlsx, parquet, arrow); it appears when it is whole',
  },
  quiet: { zh: '不显示进度和说明', en: 'no progress and no notes' },
  select: { zh: '只要这些列，用逗号分隔', en: 'only these columns, separated by commas' },
  limit: { zh: '最多输出几行', en: 'at most so many rows' },
  offset: { zh: '从第几行起（0 为第一行）', en: 'first row to write (0 is the first)' },
  port: { zh: '端口', en: 'port' },
  noOpen: { zh: '不打开浏览器', en: 'do not open a browser' },
  allowWrite: { zh: '允许会改变数据的工具', en: 'offer tools that change data' },
  regionScheme: {
    zh: '文件中地区的编码方案；none 表示照原样保留',
    en: 'scheme of the file’s regions; none keeps its codes as they are',
  },
  industryScheme: {
    zh: '文件中行业的编码方案；none 表示照原样保留',
    en: 'scheme of the file’s industries; none keeps its codes as they are',
  },
  measureOfFile: { zh: '文件中的指标', en: 'measure of the file' },
  fileYear: { zh: '文件自己没有写明时，数据的年份', en: 'year of the figures, for a file that says none' },
  unitOfFile: { zh: '文件自己没有写明时，数值的单位', en: 'unit of the figures, for a file that says none' },
  sheetOfFile: { zh: '要读的工作表', en: 'the sheet to read' },
  tableLayout: {
    zh: '投入产出表文件的表式（认不出时指定）',
    en: 'Layout of the table’s files, where it is not told by what is in them',
  },
  tableRegion: {
    zh: '单地区表的地区代码（文件中没有时）',
    en: 'Code of the region of a table of one region, where the file does not say it',
  },
  tableYear: {
    zh: '表文件自己没有写明时的年份；文件夹里有几年的表时取哪一年',
    en: 'Year of the table, where its files do not say it; which one, where a folder holds several',
  },
  tableUnit: { zh: '表文件自己没有写明时的计量单位', en: 'Unit of the table, where its files do not say it' },
  mapping: {
    zh: '读取文件用的映射（datasets check 写出的 JSON 文件）',
    en: 'mapping to read the file with (a JSON file as datasets check writes it)',
  },
  choices: { zh: '可选', en: 'choices' },
  fallback: { zh: '默认', en: 'default' },
  required: { zh: '必填', en: 'required' },
  usage: { zh: '用法：', en: 'Usage:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  columns: { zh: '结果的列：', en: 'Columns of the result:' },
  found: { zh: '实际：', en: 'Found: ' },
  expected: { zh: '应为：', en: 'Expected: ' },
  advice: { zh: '建议：', en: 'What to do: ' },
  estimate: { zh: '结果含估计值', en: 'the result rests on estimates' },
} satisfies Record<string, Text>;
