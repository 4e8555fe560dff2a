import { useAddress } from '../app/address.ts';
import { WithDataset } from '../parts/with-dataset.tsx';
import { ChooseIndustry } from './choose-industry.tsx';
import { IndustryProfile } from './industry-profile.tsx';
import { membersOf } from './members.ts';

export function Page() {
  const [{ industry, group }] = useAddress();
  return (
    <WithDataset>
      {(dataset) =>
        industry === undefined || !dataset.info.industries.some(({ code }) => code === industry) ? (
          <ChooseIndustry dataset={dataset} missing={industry} />
        ) : (
          <IndustryProfile key={industry} dataset={dataset} members={membersOf(industry, group)} />
        )
      }
    </WithDataset>
  );
}
