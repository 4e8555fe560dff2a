import { proximityConventions } from '@yanzhen/science/advantage';
import { z } from 'zod';

/** Input fields of everything that rests on presence. */
export const presenceFields = {
  threshold: z.number().positive().default(1).meta({
    zh: '区位商达到多少视为具有优势',
    en: 'Location quotient from which an industry counts as present',
  }),
};

/** The named convention of proximity and relatedness density. */
export const conventionField = {
  convention: z
    .enum(proximityConventions as [string, ...string[]])
    .default('harvard')
    .meta({
      zh: '邻近度约定：harvard（默认，对角线为 1）、oec（对角线为 0）、econgeo（概率、关联、余弦、杰卡德）',
      en: 'Convention of proximity: harvard (default, diagonal 1), oec (diagonal 0), econgeo (probability, association, cosine, Jaccard)',
    }),
};

/** How the complexity indices are computed. */
export const methodField = {
  method: z.enum(['eigenvector', 'reflections']).default('eigenvector').meta({
    zh: 'ECI 与 PCI 的算法：特征向量，或供比较的反射法（18 步）',
    en: 'How ECI and PCI are computed: eigenvector, or for comparison the method of reflections (18 steps)',
  }),
};

/** Whether an analysis of one year is repeated for every year. */
export const everyYearField = {
  every_year: z.boolean().default(false).meta({ zh: '计算全部年份', en: 'Compute every year' }),
};
