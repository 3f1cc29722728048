package org.kontor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/// How many statements the current thread has sent to the database.
final class CountedStatements {
    private static final ThreadLocal<AtomicInteger> SENT =
            ThreadLocal.withInitial(AtomicInteger::new);

    private CountedStatements() {}

    static int sent() {
        return SENT.get().get();
    }

    /// The same connection, whose statements are counted for the thread that makes them.
    static Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    || method.getName().equals("createStatement")) {
                                SENT.get().incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }
}
