import type { CollectionRule, FormRule, ReportedBy, Rule } from "./rule";

/** The same rule with its messages for the owner of the open workbook instead of the person who gathers. */
export function ruleForOwner(rule: Rule): Rule {
  return rule.scope === "form" ? formRuleToOwner(rule) : collectionRuleToOwner(rule);
}

function formRuleToOwner(rule: FormRule): FormRule {
  return {
    ...rule,
    run: (subject, take) => {
      rule.run(subject, (reported) => {
        take(inOwnerWords(reported));
      });
    },
  };
}

function collectionRuleToOwner(rule: CollectionRule): CollectionRule {
  return {
    ...rule,
    run: (subject, take) => {
      rule.run(subject, (reported) => {
        take(inOwnerWords(reported));
      });
    },
  };
}

function inOwnerWords<Reported extends ReportedBy>(reported: Reported): Reported {
  return { ...reported, message: reported.ownerMessage };
}
