import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useText } from '../words/index.ts';

const tabs = [
  { id: 'tree', name: { zh: '规划树', en: 'Tree' } },
  { id: 'indicator', name: { zh: '指标', en: 'Indicators' } },
] as const;

export type TabId = (typeof tabs)[number]['id'];

/** The view an address asks for; the tree where it asks for none. */
export function tabOf(asked: string | undefined): TabId {
  return tabs.find(({ id }) => id === asked)?.id ?? 'tree';
}

/** The views of one plan. */
export function PlanTabs() {
  const text = useText();
  const [address] = useAddress();
  const shown = tabOf(address.tab);
  return (
    <nav className="plan-tabs no-print" aria-label={text({ zh: '规划的各个视图', en: 'Views of the plan' })}>
      {tabs.map(({ id, name }) => (
        <RoomLink
          key={id}
          to="/plan"
          pick={{ tab: id === 'tree' ? undefined : id }}
          {...(id === shown ? { 'aria-current': 'page' as const } : {})}
        >
          {text(name)}
        </RoomLink>
      ))}
    </nav>
  );
}
