package org.kontor.forms;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kontor.files.FileId;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How questions and answers are stored.
public final class QuestionnaireJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(module())
                    .build();

    private QuestionnaireJson() {}

    public static String write(Questionnaire questionnaire) {
        return JSON.writeValueAsString(questionnaire);
    }

    public static Questionnaire questionnaire(String json) {
        return JSON.readValue(json, Questionnaire.class);
    }

    public static String write(Answers answers) {
        var byId = new TreeMap<String, List<String>>();
        answers.values().forEach((question, given) -> byId.put(question.toString(), given));
        return JSON.writeValueAsString(byId);
    }

    public static Answers answers(String json) {
        var answers = new HashMap<QuestionId, List<String>>();
        JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {})
                .forEach(
                        (question, given) ->
                                answers.put(new QuestionId(UUID.fromString(question)), given));
        return new Answers(answers);
    }

    /// Reads files that are answers, each as question, file, name and size.
    public static Map<QuestionId, Attachment> attachments(String json) {
        var files = new HashMap<QuestionId, Attachment>();
        JSON.readValue(json, new TypeReference<List<List<String>>>() {})
                .forEach(
                        file ->
                                files.put(
                                        new QuestionId(UUID.fromString(file.get(0))),
                                        new Attachment(
                                                new FileId(file.get(1)),
                                                file.get(2),
                                                Long.parseLong(file.get(3)))));
        return files;
    }

    private static SimpleModule module() {
        return new SimpleModule("forms")
                .addSerializer(QuestionId.class, new IdOut())
                .addDeserializer(QuestionId.class, new IdIn())
                .addSerializer(Translated.class, new TextOut())
                .addDeserializer(Translated.class, new TextIn());
    }

    private static final class IdOut extends ValueSerializer<QuestionId> {
        @Override
        public void serialize(QuestionId id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.toString());
        }
    }

    private static final class IdIn extends ValueDeserializer<QuestionId> {
        @Override
        public QuestionId deserialize(JsonParser json, DeserializationContext context) {
            return new QuestionId(UUID.fromString(json.getString()));
        }
    }

    private static final class TextOut extends ValueSerializer<Translated> {
        @Override
        public void serialize(Translated text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            for (Language language : Language.values()) {
                if (!text.exactly(language).isEmpty()) {
                    json.writeStringProperty(language.code(), text.exactly(language));
                }
            }
            json.writeEndObject();
        }
    }

    private static final class TextIn extends ValueDeserializer<Translated> {
        @Override
        public Translated deserialize(JsonParser json, DeserializationContext context) {
            var texts = new EnumMap<Language, String>(Language.class);
            Map<String, String> stored =
                    json.readValueAs(new TypeReference<Map<String, String>>() {});
            stored.forEach(
                    (code, words) ->
                            Language.ofCode(code)
                                    .ifPresent(language -> texts.put(language, words)));
            return Translated.of(texts);
        }
    }
}
