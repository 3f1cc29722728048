package org.kontor.notify;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// A mailbox on a server of the tests, as its owner sees it.
final class TestMailbox {
    private final GreenMailExtension server;
    private final GreenMailUser owner;

    TestMailbox(GreenMailExtension server, String address, String user, String password) {
        this.server = server;
        owner = server.setUser(address, user, password);
    }

    /// Puts a message in, however it is made.
    ///
    /// @param message headers and text, with line feeds only
    void deliver(String message) {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            owner.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(bytes)));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The numbers of the messages that nobody has read.
    List<Long> unread() {
        return inbox().getMessages().stream()
                .filter(each -> !each.isSet(Flags.Flag.SEEN))
                .map(each -> each.getUid())
                .toList();
    }

    int size() {
        return inbox().getMessageCount();
    }

    /// Sets or takes a flag of the message with this number.
    void set(long uid, Flags.Flag flag, boolean value) throws FolderException {
        inbox().setFlags(new Flags(flag), value, uid, null, false);
    }

    private MailFolder inbox() {
        return server.getManagers().getImapHostManager().getFolder(owner, "INBOX");
    }
}
