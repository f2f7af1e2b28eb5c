import language from "@zxcvbn-ts/language-common";

/** Passwords that are too common to allow; shorter ones fail by their length alone. */
export function commonPasswords() {
  const words = language.dictionary["passwords-common"].map((word) => word.toLowerCase());
  return [...new Set(words)].filter((word) => word.length >= 8).sort().join("\n") + "\n";
}
