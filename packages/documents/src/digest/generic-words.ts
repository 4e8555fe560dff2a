/** Words that every policy paper is full of: they do not tell what one is about. */
export const genericWords: ReadonlySet<string> = new Set(
  `发展 推进 加强 加快 推动 建设 提升 促进 完善 深化 实施 支持 坚持 全面 持续 进一步 积极 大力 着力 有效 工作 重点 落实 强化 开展 做好 实现
  提高 扩大 优化 健全 打造 培育 构建 引导 鼓励 保障 确保 加大 突出 聚焦 围绕 我们 全省 全市 全区 全国 我省 我市 今年 去年 一年 过去 不断 深入
  切实 力争 继续 更加 重要 主要 问题 方面 情况 体系 机制 能力 水平 任务 目标 同志 各位代表 代表 政府 人民政府 委员 报告 会议 十 一 二 三 四 五
  develop promot enhanc improv support strengthen work includ also through which region key new more`.split(/\s+/),
);
