import { useAddress } from '../app/address.ts';
import { WithDataset } from '../parts/with-dataset.tsx';
import { ChooseRegion } from './choose-region.tsx';
import { RegionProfile } from './region-profile.tsx';

export function Page() {
  const [{ region }] = useAddress();
  return (
    <WithDataset>
      {(dataset) =>
        region === undefined || !dataset.info.regions.some(({ code }) => code === region) ? (
          <ChooseRegion dataset={dataset} missing={region} />
        ) : (
          <RegionProfile key={region} dataset={dataset} region={region} />
        )
      }
    </WithDataset>
  );
}
