package org.ruzhu.money.payment.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** A pair of keys, made for one test. */
final class Keys {

	private final KeyPair pair;

	Keys() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		this.pair = generator.generateKeyPair();
	}

	String privateKey() {
		return base64(this.pair.getPrivate());
	}

	String publicKey() {
		return base64(this.pair.getPublic());
	}

	String privateFile(Path folder, String name) throws IOException {
		return file(folder, name, "PRIVATE KEY", privateKey());
	}

	String publicFile(Path folder, String name) throws IOException {
		return file(folder, name, "PUBLIC KEY", publicKey());
	}

	String sign(String text) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(this.pair.getPrivate());
		signature.update(text.getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(signature.sign());
	}

	private static String base64(Key key) {
		return Base64.getEncoder().encodeToString(key.getEncoded());
	}

	private static String file(Path folder, String name, String kind, String base64) throws IOException {
		return Files
			.writeString(folder.resolve(name),
					"-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64))
			.toString();
	}

}
