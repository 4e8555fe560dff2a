export { type Attachment, attachmentProblem, readAttachment, webAddress, writeAttachment } from './attachment.ts';
