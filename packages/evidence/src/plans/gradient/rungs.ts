/** A rung of the gradient, from the lowest. */
export interface GradientRung {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Other names lists of firms use. */
  readonly also: readonly string[];
  readonly source: string;
}

const measure = '《优质中小企业梯度培育管理暂行办法》（工信部企业〔2022〕63号），须核对现行文件';

export const gradientRungs: readonly GradientRung[] = [
  {
    id: 'small',
    name: { zh: '小微企业', en: 'Small firm' },
    also: ['规下企业', '规模以下', '小企业'],
    source: '国家统计局《统计上大中小微型企业划分办法（2017）》',
  },
  {
    id: 'above-scale',
    name: { zh: '规模以上工业企业', en: 'Above scale' },
    also: ['规上企业', '规上', '规模以上', '规上工业企业'],
    source: '国家统计局：年主营业务收入 2000 万元及以上的工业法人单位',
  },
  { id: 'innovative', name: { zh: '创新型中小企业', en: 'Innovative' }, also: ['创新型'], source: measure },
  {
    id: 'specialised',
    name: { zh: '专精特新中小企业', en: 'Specialised (专精特新)' },
    also: ['专精特新', '省级专精特新'],
    source: measure,
  },
  {
    id: 'little-giant',
    name: { zh: '专精特新“小巨人”企业', en: 'Little giant (小巨人)' },
    also: ['小巨人', '专精特新小巨人', '专精特新“小巨人”', '小巨人企业'],
    source: measure,
  },
  {
    id: 'single-champion',
    name: { zh: '制造业单项冠军企业', en: 'Single champion (单项冠军)' },
    also: ['单项冠军', '单项冠军企业'],
    source: '《制造业单项冠军企业认定管理办法》（工信部政法〔2023〕138号），须核对现行文件',
  },
  {
    id: 'chain-leader',
    name: { zh: '产业链链主企业', en: 'Chain leader (链主)' },
    also: ['链主', '链主企业'],
    source: '各地自定的链主企业遴选办法',
  },
];

/** The place of a rung by its id or any of its names; −1 where none is called so. */
export function rungPlace(text: string): number {
  const asked = text
    .normalize('NFKC')
    .replaceAll(/[\s“”"]/gu, '')
    .toLowerCase();
  return gradientRungs.findIndex(({ id, name, also }) =>
    [id, name.zh, name.en, ...also].some(
      (word) =>
        word
          .normalize('NFKC')
          .replaceAll(/[\s“”"]/gu, '')
          .toLowerCase() === asked,
    ),
  );
}
