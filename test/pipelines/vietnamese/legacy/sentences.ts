/** Sentences that must stay as they are, and one to encode. */

/** A notice of a commune that does not exist, as its lines. */
export const notice = [
  "ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Số: 12/QĐ-UBND",
  "Thông báo lịch trực giữ gìn trật tự và phòng, chống cháy rừng ở các thôn",
  "1. Mỗi thôn cử hai người trực đêm; người trực ghi sổ, báo ngay về xã khi có việc.",
  "2. Mức bồi dưỡng là 50.000đ một đêm, trích từ nguồn dự phòng; quyết toán trước ngày 05 tháng 12 năm 2020.",
];

/** Text that no encoding of Vietnamese may touch. */
export const foreign: Readonly<Record<string, readonly string[]>> = {
  English: [
    "The commune keeps a register; it's open to everyone, isn't it? Add dd, go. To be or not to be.",
    "Curly “quotes” — and a naïve café résumé — cost 5 € per m², at 20 °C ± 1.",
  ],
  French: [
    "L’été dernier, la préfète a signé l’arrêté créant l’hôpital à côté du marché couvert.",
    "Où êtes-vous né ? Près de la forêt, là où le maïs a gelé ; ça, c’était déjà l’année d’après.",
  ],
  German: [
    "Für die Prüfung müssen alle Anträge bis März vollständig vorliegen, sonst heißt es: später möglich.",
    "Größe, Höhe und Länge der Brücke ändern sich; über die Kosten läßt sich natürlich reden.",
  ],
  Portuguese: ["A reunião começou às nove; não há decisão sobre a avaliação até amanhã, informou a secretária."],
  "program text": ["const add = (a^b) => u+1; // dd if=/dev/zero of=a.b", "for (let i=0;i<n;i++) { o.e = a['e'] ?? y.u; }"],
};
