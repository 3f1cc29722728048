package org.kontor.documents;

/// What the first bytes of a file say that it is.
enum FileShape {
    ZIP,
    OLE,
    UTF_16,
    BINARY,
    TEXT;

    private static final int LOOKED_AT = 8192;

    static FileShape of(byte[] bytes) {
        if (begins(bytes, 'P', 'K')) {
            return ZIP;
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return UTF_16;
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return BINARY;
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\r\n\f".indexOf(bytes[i]) < 0) {
                return BINARY;
            }
        }
        return TEXT;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
