import { useRouter } from '@tanstack/react-router';
import { useAddress, writeQuery } from '../app/address.ts';
import { useText } from '../words/index.ts';
import { cleared } from './cleared.ts';

const tabs = [
  { id: 'tree', name: { zh: '规划树', en: 'Tree' } },
  { id: 'indicator', name: { zh: '指标', en: 'Indicators' } },
  { id: 'what-if', name: { zh: '缺口推演', en: 'What it takes' } },
  { id: 'decompose', name: { zh: '分解', en: 'Shares' } },
  { id: 'board', name: { zh: '项目板', en: 'Board' } },
  { id: 'gantt', name: { zh: '甘特图', en: 'Gantt' } },
  { id: 'gradient', name: { zh: '企业梯度', en: 'Firms' } },
  { id: 'audit', name: { zh: '体检', en: 'Audit' } },
  { id: 'brief', name: { zh: '月报', en: 'Brief' } },
  { id: 'log', name: { zh: '改动', en: 'Changes' } },
  { id: 'import', name: { zh: '导入导出', en: 'In and out' } },
] as const;

export type TabId = (typeof tabs)[number]['id'];

/** The view an address asks for; the tree where it asks for none. */
export function tabOf(asked: string | undefined): TabId {
  return tabs.find(({ id }) => id === asked)?.id ?? 'tree';
}

/** The views of one plan. Links, so that each can be opened beside; the router would call all of them current. */
export function PlanTabs() {
  const text = useText();
  const router = useRouter();
  const [address, update] = useAddress();
  const shown = tabOf(address.tab);
  return (
    <nav className="plan-tabs no-print" aria-label={text({ zh: '规划的各个视图', en: 'Views of the plan' })}>
      {tabs.map(({ id, name }) => {
        const tab = id === 'tree' ? undefined : id;
        return (
          <a
            key={id}
            href={`${router.state.location.pathname}${writeQuery({ ...address, ...cleared, tab })}`}
            aria-current={id === shown ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              update({ ...cleared, tab });
            }}
          >
            {text(name)}
          </a>
        );
      })}
    </nav>
  );
}
