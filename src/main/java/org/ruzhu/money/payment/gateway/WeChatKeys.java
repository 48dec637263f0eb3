package org.ruzhu.money.payment.gateway;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.auth.Credential;
import com.wechat.pay.java.core.auth.Validator;
import com.wechat.pay.java.core.auth.WechatPay2Validator;
import com.wechat.pay.java.core.certificate.InMemoryCertificateProvider;
import com.wechat.pay.java.core.cipher.AeadCipher;
import com.wechat.pay.java.core.cipher.PrivacyDecryptor;
import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.cipher.Signer;
import com.wechat.pay.java.core.cipher.Verifier;
import com.wechat.pay.java.core.notification.NotificationConfig;
import com.wechat.pay.java.core.util.PemUtil;

/**
 * The keys for WeChat Pay. Its calls are verified by its public key, or by a certificate
 * while a merchant migrates. The serial number in the call says which.
 */
final class WeChatKeys implements Config, NotificationConfig {

	private static final int API_KEY_LENGTH = 32;

	private final RSAPublicKeyConfig config;

	private final Verifier verifier;

	/**
	 * @throws BrokenGatewayException if a key or a certificate is invalid
	 */
	WeChatKeys(WeChatSettings settings) {
		try {
			this.config = new RSAPublicKeyConfig.Builder().merchantId(settings.merchantId())
				.merchantSerialNumber(settings.merchantSerialNumber())
				.privateKeyFromPath(settings.privateKeyFile())
				.publicKeyFromPath(settings.publicKeyFile())
				.publicKeyId(settings.publicKeyId())
				.apiV3Key(settings.apiV3Key())
				.build();
			this.verifier = verifier(settings);
			if (settings.apiV3Key().length() != API_KEY_LENGTH) {
				throw new IllegalArgumentException("api-v3-key has not 32 characters");
			}
		}
		catch (RuntimeException ex) {
			throw new BrokenGatewayException("ruzhu.payment.wechat: " + ex.getMessage(), ex);
		}
	}

	private static Verifier verifier(WeChatSettings settings) {
		PublicKey key = PemUtil.loadPublicKeyFromPath(settings.publicKeyFile());
		List<X509Certificate> certificates = settings.certificateFiles()
			.stream()
			.map(PemUtil::loadX509FromPath)
			.toList();
		return certificates.isEmpty() ? new RSAVerifier(key, settings.publicKeyId())
				: new RSAVerifier(key, settings.publicKeyId(), new InMemoryCertificateProvider(certificates));
	}

	@Override
	public PrivacyEncryptor createEncryptor() {
		return this.config.createEncryptor();
	}

	@Override
	public PrivacyDecryptor createDecryptor() {
		return this.config.createDecryptor();
	}

	@Override
	public Credential createCredential() {
		return this.config.createCredential();
	}

	@Override
	public Validator createValidator() {
		return new WechatPay2Validator(this.verifier);
	}

	@Override
	public Signer createSigner() {
		return this.config.createSigner();
	}

	@Override
	public String getSignType() {
		return this.config.getSignType();
	}

	@Override
	public String getCipherType() {
		return this.config.getCipherType();
	}

	@Override
	public Verifier createVerifier() {
		return this.verifier;
	}

	@Override
	public AeadCipher createAeadCipher() {
		return this.config.createAeadCipher();
	}

}
