import type { PostalAddress } from "../../src/registry/registry.ts";
import type { Office } from "./offices.ts";

/** Words of company names, of streets and towns, by language. */
const LANGUAGES: Readonly<
  Record<string, { readonly names: string; readonly streets: string; readonly towns: string }>
> = {
  Hebrew: {
    names: "חברת שירותי תקשורת הלאומית|בנק הפועלים בע״מ|רשות השידור (ישראל)|דואר ישראל|מכון התקנים לבניין ירוק",
    streets: "רחוב הרצל 12|שדרות בן-גוריון 3א|דרך השלום 12-14, קומה 3|כיכר רבין|רחוב ז׳בוטינסקי 7",
    towns: "תל אביב-יפו|ירושלים|באר שבע|ראשון לציון|פתח תקווה",
  },
  Arabic: {
    names:
      "شركة الاتصالات السعودية|الهيئة العامة للبريد|بنك الخليج الدولي المحدود|مؤسسة الإمارات للاتصالات|جمعية الأمل الخيرية",
    streets: "شارع الملك فهد ١٢|طريق الشيخ زايد 12|حي النهضة، مبنى ٧|شارع 24/7|شارع عمّان",
    towns: "مدينة الرياض|أبو ظبي|القاهرة الجديدة|بيروت|مسقط",
  },
  Persian: {
    names: "شرکت مخابرات ایران|بانک ملی ایران|شرکت پست جمهوری|همراه اول|مؤسسهٔ فناوری اطلاعات",
    streets: "خیابان ولیعصر ۱۲|میدان آزادی|خیابان شهید بهشتی پلاک ۷|بلوار کشاورز|کوچه گل ها ۳",
    towns: "تهران|شهر اصفهان|بندر عباس|تبریز|شیراز",
  },
  Urdu: {
    names: "پاکستان ٹیلی کمیونیکیشن کمپنی|نیشنل بینک آف پاکستان|محکمہ ڈاک|یونائیٹڈ بینک لمیٹڈ|شاہین ایئر",
    streets: "شاہراہ فیصل ۱۲|مال روڈ|آئی آئی چندریگر روڈ 7|جناح ایونیو|گلی نمبر ۳",
    towns: "شہر کراچی|لاہور|اسلام آباد|پشاور|راولپنڈی",
  },
  Kurdish: {
    names: "کۆمپانیای ئاسیا سێل|بانکی نێوەندی کوردستان|کۆڕەک تێلیکۆم|فەرمانگەی پۆستە|ڕێکخراوی ژیان",
    streets: "شەقامی سالم ١٢|گەڕەکی ئازادی|شەقامی ٦٠ مەتری|بازاڕی گەورە|شەقامی گوڵان",
    towns: "شاری هەولێر|سلێمانی|دهۆک|هەڵەبجە|کەرکووک",
  },
};

/** Forty companies, eight of each language. Some names have no end in common with their neighbors', some share a street. */
export function backwardOffices(): readonly Office[] {
  return Object.values(LANGUAGES).flatMap(({ names, streets, towns }, language) => {
    const [name, street, town] = [names, streets, towns].map((words) => words.split("|"));
    return Array.from({ length: 8 }, (_, index): Office => {
      const at = (list: readonly string[] | undefined, place: number) => list?.[place % 5] ?? "";
      const long = index >= 5 ? `${at(name, index)} ${at(town, index + 1)}` : at(name, index);
      const post: PostalAddress = {
        street: [at(street, index + (index >= 5 ? 1 : 0))],
        locality: at(town, index),
        postcode: `${10_000 + language * 10 + index}`,
        country: "IL",
      };
      return { id: `b${language}-${index}`, name: long, post };
    });
  });
}
