import { accountsAndCouncil } from "./clean/accounts-and-council";
import { agriculture } from "./clean/agriculture";
import { careHome } from "./clean/care-home";
import { commerceTourism } from "./clean/commerce-tourism";
import { constructionWater } from "./clean/construction-water";
import { education } from "./clean/education";
import { fireDepartment } from "./clean/fire-department";
import { generalAffairs } from "./clean/general-affairs";
import { healthWelfare } from "./clean/health-welfare";
import { hospital } from "./clean/hospital";
import { planning } from "./clean/planning";
import { residents } from "./clean/residents";
import { taxation } from "./clean/taxation";
import type { CleanForm } from "./clean-form";

/** Every clean form with its 課, in report order. */
export const cleanForms: readonly { readonly department: string; readonly form: CleanForm }[] = [
  ...of("総務課", generalAffairs),
  ...of("企画財政課", planning),
  ...of("税務課", taxation),
  ...of("町民生活課", residents),
  ...of("保健福祉課", healthWelfare),
  ...of("介護支援課", careHome),
  ...of("農業振興課", agriculture),
  ...of("商工観光課", commerceTourism),
  ...of("建設水道課", constructionWater),
  ...of("教育課", education),
  ...of("会計議事課", accountsAndCouncil),
  ...of("消防課", fireDepartment),
  ...of("町立病院", hospital),
];

function of(department: string, forms: readonly CleanForm[]) {
  return forms.map((form) => ({ department, form }));
}
