package org.kontor.directory;

import org.springframework.data.relational.core.mapping.Table;

/// One entry of one version of a code list.
@Table(schema = "directory", name = "classification")
public record Code(CodeList list, String version, String code) {
    public static Code nace(String code) {
        return new Code(CodeList.NACE, "2.1", code);
    }

    public static Code nuts(String code) {
        return new Code(CodeList.NUTS, "2021", code);
    }

    public static Code ecosystem(String code) {
        return new Code(CodeList.ECOSYSTEM, "2021", code);
    }

    public static Code label(String code) {
        return new Code(CodeList.LABEL, "2012", code);
    }
}
