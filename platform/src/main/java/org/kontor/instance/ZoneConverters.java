package org.kontor.instance;

import java.time.ZoneId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/// Stores a time zone by its name.
final class ZoneConverters {
    private ZoneConverters() {}

    @WritingConverter
    static final class Writing implements Converter<ZoneId, String> {
        @Override
        public String convert(ZoneId zone) {
            return zone.getId();
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<String, ZoneId> {
        @Override
        public ZoneId convert(String name) {
            return ZoneId.of(name);
        }
    }
}
