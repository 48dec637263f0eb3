package org.ruzhu.money.payment.gateway;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for WeChat Pay.
 *
 * @param appId the app that is bound to the merchant; WeChat Pay is off without it
 * @param merchantId the merchant's number
 * @param merchantSerialNumber the serial number of the merchant's certificate
 * @param privateKeyFile the merchant's private key, a PEM file
 * @param publicKeyId the id of WeChat Pay's public key
 * @param publicKeyFile WeChat Pay's public key, a PEM file
 * @param certificateFiles certificates by which WeChat Pay still signs, PEM files; none
 * where it signs by its public key alone
 * @param apiV3Key the key that opens what WeChat Pay sends, 32 characters
 */
@ConfigurationProperties("ruzhu.payment.wechat")
record WeChatSettings(String appId, String merchantId, String merchantSerialNumber, String privateKeyFile,
		String publicKeyId, String publicKeyFile, @DefaultValue List<String> certificateFiles, String apiV3Key) {
}
