import { Link, Toast, ToastTitle, ToastTrigger, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import { messages } from "./messages";
import type { Notify } from "./use-stage";

const SHORT_MS = 6000;
const FOR_GOOD = -1;

/** What was refused or went wrong stays until it is put away; what went well goes by itself. */
export function useNotices(toasterId: string): Notify {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    ({ intent, sentence }) => {
      const stays = intent === "error" || intent === "warning";
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <ToastTrigger>
                <Link as="button">{messages.dismiss}</Link>
              </ToastTrigger>
            }
          >
            {sentence}
          </ToastTitle>
        </Toast>,
        { intent, timeout: stays ? FOR_GOOD : SHORT_MS, pauseOnHover: true },
      );
    },
    [dispatchToast],
  );
}
