package org.kontor.notify;

import java.util.List;

/// Says what there is to tell of the matters of one kind, when a digest is written; implemented as
/// a bean by the module that noted them.
public interface DigestSource {
    MailKind kind();

    /// In the reader's language; what is no longer worth telling is left out.
    List<Section> sections(Recipient to, List<Matter> matters);
}
