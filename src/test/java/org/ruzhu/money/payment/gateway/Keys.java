package org.ruzhu.money.payment.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A pair of keys for each party, made once. */
final class Keys {

	private static final Map<String, Keys> MADE = new ConcurrentHashMap<>();

	private final KeyPair pair;

	static Keys of(String party) throws GeneralSecurityException {
		if (!MADE.containsKey(party)) {
			MADE.put(party, new Keys());
		}
		return MADE.get(party);
	}

	private Keys() throws GeneralSecurityException {
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

	/** A certificate of the public key, signed by the private one: X.509 in its DER. */
	String certificateFile(Path folder, String name, String serial) throws IOException, GeneralSecurityException {
		byte[] algorithm = der(0x30, HexFormat.of().parseHex("06092a864886f70d01010b0500"));
		byte[] party = der(0x30,
				der(0x31, der(0x30, der(0x06, new byte[] { 0x55, 4, 3 }), der(0x0c, "far".getBytes()))));
		byte[] term = der(0x30, der(0x17, "200101000000Z".getBytes()), der(0x17, "490101000000Z".getBytes()));
		byte[] content = der(0x30, der(0xa0, der(0x02, new byte[] { 2 })),
				der(0x02, new BigInteger(serial, 16).toByteArray()), algorithm, party, term, party,
				this.pair.getPublic().getEncoded());
		byte[] signature = der(0x03, new byte[] { 0 }, Base64.getDecoder().decode(sign(content)));
		return file(folder, name, "CERTIFICATE",
				Base64.getEncoder().encodeToString(der(0x30, content, algorithm, signature)));
	}

	private static byte[] der(int tag, byte[]... parts) {
		int length = Arrays.stream(parts).mapToInt((part) -> part.length).sum();
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(tag);
		if (length > 127) {
			all.write(0x82);
			all.write(length >> 8);
		}
		all.write(length);
		Arrays.stream(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	String sign(String text) throws GeneralSecurityException {
		return sign(text.getBytes(StandardCharsets.UTF_8));
	}

	String sign(byte[] text) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(this.pair.getPrivate());
		signature.update(text);
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
