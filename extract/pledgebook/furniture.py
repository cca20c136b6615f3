"""The words by which page furniture is known: links to other stories, paging, share bars, bylines.

Everything here is in folded spelling (`pledgebook.fold.fold_key`): lower case, bare alef, no harakat.
To teach the zone stage a new site or language, add its words here and a line to `tests/extract/test_zone.py`.
"""

from __future__ import annotations

RELATED = (
    "اقرا ايضا", "اقرا المزيد", "اقرا كذلك", "اقراوا ايضا", "اقرا في", "قد يهمك",
    "قد يعجبك", "طالع ايضا", "طالع المزيد", "شاهد ايضا", "شاهد المزيد", "انظر ايضا", "مواضيع ذات صله",
    "موضوعات ذات صله", "اخبار ذات صله", "مقالات ذات صله", "ذات صله", "مواضيع متعلقه", "اخبار متعلقه", "المزيد عن",
    "المزيد من الاخبار", "تابع ايضا", "للمزيد", "read also", "also read", "read more", "read next", "read:",
    "see also", "see more", "related", "related stories", "related articles", "more on this story", "more from",
    "you may also like", "recommended", "don't miss", "watch:", "in other news", "lire aussi", "a lire aussi",
    "a lire", "lire egalement", "voir aussi", "sur le meme sujet", "a voir aussi", "lire la suite", "lea tambien",
    "lee tambien", "ver tambien", "leia tambem", "leia mais", "veja tambem", "lesen sie auch", "mehr zum thema",
    "auch interessant", "leggi anche", "ayrica okuyun", "bunlar da ilginizi cekebilir", "ilgili haber",
    "ilgili haberler", "читаите также", "читать также", "смотрите также", "по теме", "بيشتر بخوانيد",
    "همچنين بخوانيد", "مطالب مرتبط", "اخبار مرتبط",
)  # fmt: skip
"""A line that opens with one of these points to another story; alone on its line, so do the lines below it."""

PAGING = frozenset(
    {
        "السابق", "التالي", "المقال السابق", "المقال التالي", "الخبر السابق", "الخبر التالي", "الموضوع السابق",
        "الموضوع التالي", "previous", "next", "previous article", "next article", "previous post", "next post",
        "older", "newer", "prev", "precedent", "suivant", "article precedent", "article suivant", "anterior",
        "siguiente", "seguinte", "zuruck", "weiter", "onceki", "sonraki", "onceki haber", "sonraki haber", "назад",
        "далее", "предыдущая", "следующая", "قبلي", "بعدي",
    }
)  # fmt: skip
"""A line that is one of these names the story on the next line, not this one."""

MENU = frozenset(
    {
        "home", "menu", "search", "news", "back to top", "top", "الرييسيه", "الصفحه الرييسيه", "القايمه", "بحث",
        "الاخبار", "accueil", "rechercher", "inicio", "buscar", "startseite", "ana sayfa", "главная", "خانه",
    }
)  # fmt: skip

SHARE_WORDS = frozenset(
    {
        "share", "tweet", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "instagram", "youtube",
        "email", "e-mail", "mail", "print", "pdf", "copy", "link", "messenger", "pinterest", "reddit", "threads",
        "bluesky", "viber", "tiktok", "pin", "شارك", "شاركها", "مشاركه", "فيسبوك", "فايسبوك", "تويتر", "واتساب",
        "واتس", "اب", "تلغرام", "تيليغرام", "تليجرام", "لينكد", "لينكدان", "انستغرام", "انستجرام", "بريد", "الكتروني",
        "طباعه", "نسخ", "الرابط", "رابط", "ايميل", "عبر", "اكس", "يوتيوب", "partager", "imprimer", "courriel",
        "copier", "lien", "le", "compartir", "imprimir", "compartilhar", "teilen", "drucken", "paylas", "yazdir",
        "поделиться", "печать", "вконтакте", "the", "this", "on", "via", "by", "to", "sur", "par", "and", "و", "في",
        "علي",
    }
)  # fmt: skip
"""A line of nothing but these, with at least one platform or verb of sharing, is a share bar."""

SHARE_FILLERS = frozenset(
    {
        "the", "this", "on", "via", "by", "to", "sur", "par", "le", "and", "و", "في", "علي", "x", "اب", "عبر", "link",
        "copy", "mail", "pin",
    }
)  # fmt: skip

BOILERPLATE = (
    "©", "(c) 19", "(c) 20", "(c) copyright", "copyright", "all rights reserved",
    "جميع الحقوق محفوظه", "كل الحقوق محفوظه", "حقوق النشر",
    "tous droits reserves", "todos los derechos", "todos os direitos", "alle rechte vorbehalten", "tum haklari",
    "все права защищены", "subscribe", "sign up", "newsletter", "follow us", "download our app", "advertisement",
    "sponsored", "cookie", "we use cookies", "accept all", "log in", "sign in", "اشترك", "تابعنا", "تابعونا",
    "اشتركوا", "اعلان", "حمل التطبيق", "النشره البريديه", "abonnez-vous", "suivez-nous", "publicite", "s'inscrire",
    "suscribete", "publicidad", "assine", "anzeige", "abone ol", "reklam", "подписываитесь", "реклама", "tags:",
    "tag:", "topics:", "keywords:", "الوسوم", "وسوم", "الكلمات المفتاحيه", "كلمات مفتاحيه", "كلمات دلاليه",
    "mots-cles", "etiquetas", "schlagworte", "etiketler", "теги", "comments (", "leave a comment", "اترك تعليقا",
    "اضف تعليق", "التعليقات", "commentaires (", "last updated", "updated:", "published:", "published on", "posted on",
    "اخر تحديث", "تاريخ النشر", "نشر في", "نشرت في", "نشر بتاريخ", "publie le", "mis a jour", "publicado el",
    "veroffentlicht am", "guncelleme", "опубликовано", "reading time", "min read", "وقت القراه", "مده القراه",
    "temps de lecture", "المصدر:", "source:",
)  # fmt: skip
"""A short line that opens with one of these belongs to the site, not to the story."""

BYLINES = (
    "by ", "written by", "reporting by", "edited by", "editing by", "par ", "بقلم", "كتب:", "كتبت:", "كتب -",
    "تحرير:", "اعداد:", "ترجمه:", "por ", "von ", "haber:", "muhabir", "автор", "текст:",
)  # fmt: skip
"""A short line without a full stop that opens with one of these names the author."""

CAPTIONS = (
    "photo:", "photo ", "photo by", "image:", "picture:", "caption:", "file photo", "credit:", "video:", "graphic:",
    "صوره:", "الصوره:", "صوره ", "في الصوره", "تصوير", "فيديو:", "انفوغراف", "photo d'archives", "legende", "foto:",
    "bild:", "fotograf:", "фото:", "عكس:",
)  # fmt: skip
