import { viewTitles } from "../messages";

export const messages = {
  title: "はじめに",
  /** What each tab is for, in a line of 320 px. */
  lines: [
    { tab: viewTitles.leaves, about: "自分の課の様式と進みぐあい" },
    { tab: viewTitles.form, about: "欄をここで書くと、シートに入る" },
    { tab: viewTitles.findings, about: "直すところを示し、セルへ移る" },
  ],
  start: "はじめる",
  later: "あとで",
  guessed: "シートの内容から選んであります。",
} as const;
