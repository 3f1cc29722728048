package org.kontor.instance;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores a translated text as a JSON object of language code to text.
public final class TranslatedConverters {
    private static final JsonMapper JSON = new JsonMapper();

    private TranslatedConverters() {}

    /// The text as a `jsonb` value, for statements written by hand.
    public static PGobject toJsonb(Translated text) {
        var texts = new TreeMap<String, String>();
        text.all().forEach((language, words) -> texts.put(language.code(), words));
        var value = new PGobject();
        value.setType("jsonb");
        try {
            value.setValue(JSON.writeValueAsString(texts));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return value;
    }

    /// Reads what [#toJsonb] wrote; a language this program does not know is passed over.
    public static Translated fromJson(String json) {
        var texts = new EnumMap<Language, String>(Language.class);
        Map<String, String> stored = JSON.readValue(json, new TypeReference<>() {});
        stored.forEach(
                (code, words) ->
                        Language.ofCode(code).ifPresent(language -> texts.put(language, words)));
        return Translated.of(texts);
    }

    @WritingConverter
    static final class Writing implements Converter<Translated, PGobject> {
        @Override
        public PGobject convert(Translated text) {
            return toJsonb(text);
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<PGobject, Translated> {
        @Override
        public Translated convert(PGobject stored) {
            return fromJson(String.valueOf(stored.getValue()));
        }
    }
}
