package org.ruzhu.money.payment.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for Alipay.
 *
 * @param appId our app; Alipay is off without it
 * @param privateKeyFile our private key, a file of its Base64 in PKCS#8
 * @param publicKeyFile Alipay's public key, a file of its Base64
 * @param server where Alipay takes requests
 */
@ConfigurationProperties("ruzhu.payment.alipay")
record AlipaySettings(String appId, String privateKeyFile, String publicKeyFile,
		@DefaultValue("https://openapi.alipay.com/gateway.do") String server) {
}
