package org.kontor.directory.codelist;

import org.kontor.directory.Code;

/// A code is called otherwise now, so that organisations are found by other words.
public record CodeRelabelled(Code code) {}
