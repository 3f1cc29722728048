package org.kontor.directory.codelist;

import java.util.List;
import org.kontor.directory.imports.RowFate;
import org.kontor.web.FormErrors;

/// What becomes of one row of a table of codes.
///
/// @param row as the spreadsheet counts
/// @param messages what is wrong with it
public record CodeFate(
        int row, RowFate.Kind kind, NewCode code, List<FormErrors.Message> messages) {}
