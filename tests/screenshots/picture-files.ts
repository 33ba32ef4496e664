import path from "node:path";

/** Where the pictures of README and the guide stand; `PICTURES` names another place to take them into. */
export const pictureFolder = path.resolve(process.env.PICTURES ?? path.join(__dirname, "../../docs/images"));

/** All that `npm run screenshots` takes. */
export const pictures = [
  "preview.png",
  "preview-gathering.png",
  "pane-first-run.png",
  "pane-leaves.png",
  "pane-leaves-dark.png",
  "pane-form.png",
  "pane-findings.png",
  "pane-gathering-files.png",
  "pane-gathering-result.png",
  "pane-distribution.png",
  "pane-correspondence.png",
  "pane-plan.png",
] as const;

export type Picture = (typeof pictures)[number];
