/** The program that starts what is inside, with the runtime that is inside. */
export function launcher(arch: string): string {
  return `#!/bin/sh
# Starts Yanzhen with the runtime in this folder; nothing else is needed.
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
exec "$here/app/node_modules/node-linux-${arch}/bin/node" --disable-warning=ExperimentalWarning \\
  "$here/app/node_modules/yanzhen/bin/yanzhen.mjs" "$@"
`;
}

/** Asks the process on a port of this machine whether it is ready, for engines that look after containers. */
export function probe(arch: string): string {
  return `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
exec "$here/node_modules/node-linux-${arch}/bin/node" -e \
  'fetch("http://127.0.0.1:" + process.argv[1] + "/ready").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"
`;
}

export function readMe(version: string, arch: string): string {
  return `雁阵 Yanzhen ${version} · Linux ${arch}

不需要网络，也不需要安装其他软件（glibc 2.28 以上）。
  ./yanzhen self-test     自检
  ./yanzhen start         启动，浏览器打开所显示的地址
  ./yanzhen --help        全部命令
数据默认在 ~/.yanzhen。systemd/ 中有服务单元。文档在 app/node_modules/yanzhen/docs。

Needs no network and nothing else installed (glibc 2.28 or newer).
  ./yanzhen self-test     tests this installation
  ./yanzhen start         starts; open the address it prints
  ./yanzhen --help        every command
Data are kept in ~/.yanzhen by default. Units for systemd are in systemd/. Documents are in app/node_modules/yanzhen/docs.
`;
}
