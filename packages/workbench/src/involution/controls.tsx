import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { NumberCell } from '../parts/number-cell.tsx';
import { Segments } from '../parts/segments.tsx';
import { useInvolutionWords } from './words.ts';

export const rules = ['home-first', 'first-come'] as const;
export const allotments = ['plan', 'today', 'none'] as const;

interface Props {
  readonly rule: (typeof rules)[number];
  readonly collective: (typeof allotments)[number];
  /** Whether the problem has rules that bind several regions at once. */
  readonly isRuled: boolean;
  /** Undefined where every order is tried. */
  readonly orders: number | undefined;
  readonly onOrders: (orders: number) => void;
}

/** By which rules regions plan apart. */
export function Controls({ rule, collective, isRuled, orders, onOrders }: Props) {
  const say = useInvolutionWords();
  const [, update] = useAddress();
  return (
    <div className="controls no-print">
      <div className="control">
        <span className="control-label">{say('rule')}</span>
        <Segments
          label={say('rule')}
          options={rules.map((value) => ({ value, name: say(value) }))}
          value={rule}
          onChange={(next) => update({ rule: next === 'home-first' ? undefined : next }, { replace: true })}
        />
      </div>
      {isRuled && (
        <div className="control">
          <span className="control-label">{say('allotted')}</span>
          <Segments
            label={say('allotted')}
            options={allotments.map((value) => ({ value, name: say(`allotted-${value}`) }))}
            value={collective}
            onChange={(next) => update({ allotted: next === 'plan' ? undefined : next }, { replace: true })}
          />
        </div>
      )}
      {orders !== undefined && (
        <div className="control involution-orders">
          <span className="control-label">{say('orders')}</span>
          <NumberCell
            label={say('orders')}
            value={orders}
            least={1}
            most={100}
            onChange={(next) => next !== undefined && onOrders(Math.round(next))}
          />
        </div>
      )}
      <RoomLink to="/layout" pick={{ rule: undefined, allotted: undefined }}>
        {say('toStudioBack')}
      </RoomLink>
    </div>
  );
}
