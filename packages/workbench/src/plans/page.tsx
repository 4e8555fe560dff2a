import { PlanList } from './plan-list.tsx';
import './plans.css';

export function Page() {
  return <PlanList />;
}
