const forms = /^(SARL|SAS|SASU|SA|EURL|SCI|SNC|SELARL|Cabinet|Société|Sté|Ets|Établissements)\s+/i;

/** "Atelier Morin" is AM, "SARL Lagarde Conseil" is LC: what tells two files apart without their colour. */
export function initialsOf(name: string): string {
  const words = name
    .replace(forms, "")
    .split(/[\s'’-]+/)
    .filter((word) => /^\p{Lu}|^\d/u.test(word));
  const [first = name, second] = words;
  return (first.charAt(0) + (second?.charAt(0) ?? first.charAt(1))).toUpperCase();
}

/** Black or white, whichever reads better on the company's colour (WCAG relative luminance). */
export function inkOn(color: string): "#fff" | "#000" {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  if (color.length !== 7 || channels.some(Number.isNaN)) return "#fff";
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
}
