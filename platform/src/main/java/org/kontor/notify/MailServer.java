package org.kontor.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The SMTP server that the standard `spring.mail` properties name, where they do.
@Component
class MailServer {
    private final Optional<JavaMailSender> server;
    private final MailQueries mails;
    private final Sender from;

    MailServer(ObjectProvider<JavaMailSender> server, MailQueries mails, Sender from) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.mails = mails;
        this.from = from;
    }

    boolean isThere() {
        return server.isPresent();
    }

    /// Hands the mail to the server and returns once that has taken it.
    void send(UUID id) throws MessagingException {
        JavaMailSender sender = server.orElseThrow();
        MimeMessage message = sender.createMimeMessage();
        Mail mail = mails.mail(id);
        var content = new MimeMessageHelper(message, !mail.attachments().isEmpty(), "UTF-8");
        content.setFrom(from.full());
        content.setTo(mail.to().value());
        if (mail.replyTo().isPresent()) {
            content.setReplyTo(mail.replyTo().get().value());
        }
        content.setSubject(mail.subject());
        content.setText(mail.text());
        for (Attachment attachment : mail.attachments()) {
            content.addAttachment(
                    attachment.name(),
                    new ByteArrayResource(attachment.content()),
                    attachment.type());
        }
        message.setHeader("Message-ID", "<%s@%s>".formatted(id, domain(from.address())));
        message.setHeader("Content-Language", mail.language().code());
        // So that no holiday notice answers.
        message.setHeader("Auto-Submitted", "auto-generated");
        letStop(message, mails.unsubscribe(id));
        sender.send(message);
    }

    /// So that mail programs offer a button that stops such mail, as RFC 8058 has it.
    private static void letStop(MimeMessage message, String address) throws MessagingException {
        if (!address.isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + address + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
