package org.ruzhu.platform.notice.channel;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dromara.sms4j.aliyun.config.AlibabaFactory;
import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.baidu.config.BaiduFactory;
import org.dromara.sms4j.budingyun.config.BudingV2Factory;
import org.dromara.sms4j.chuanglan.config.ChuangLanFactory;
import org.dromara.sms4j.cloopen.config.CloopenFactory;
import org.dromara.sms4j.ctyun.config.CtyunFactory;
import org.dromara.sms4j.danmi.config.DanMiFactory;
import org.dromara.sms4j.dingzhong.config.DingZhongFactory;
import org.dromara.sms4j.emay.config.EmayFactory;
import org.dromara.sms4j.huawei.config.HuaweiFactory;
import org.dromara.sms4j.jg.config.JgFactory;
import org.dromara.sms4j.lianlu.config.LianLuFactory;
import org.dromara.sms4j.luosimao.config.LuoSiMaoFactory;
import org.dromara.sms4j.mas.config.MasFactory;
import org.dromara.sms4j.netease.config.NeteaseFactory;
import org.dromara.sms4j.provider.config.BaseConfig;
import org.dromara.sms4j.provider.factory.BaseProviderFactory;
import org.dromara.sms4j.provider.factory.BeanFactory;
import org.dromara.sms4j.qiniu.config.QiNiuFactory;
import org.dromara.sms4j.submail.config.SubMailFactory;
import org.dromara.sms4j.tencent.config.TencentFactory;
import org.dromara.sms4j.unisms.config.UniFactory;
import org.dromara.sms4j.yixintong.config.YiXintongFactory;
import org.dromara.sms4j.yunpian.config.YunPianFactory;
import org.dromara.sms4j.zhutong.config.ZhutongFactory;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** The suppliers that sms4j supports. Each is opened with the configured account. */
final class SmsSuppliers {

	private static final String ACCOUNT = "ruzhu.sms.account";

	private static final String ACCOUNT_OF_A_MARKET = "ruzhu.sms.markets.%s.account";

	private static final Map<String, BaseProviderFactory<?, ?>> KNOWN = Stream
		.<BaseProviderFactory<?, ?>>of(AlibabaFactory.instance(), BaiduFactory.instance(), BudingV2Factory.instance(),
				ChuangLanFactory.instance(), CloopenFactory.instance(), CtyunFactory.instance(),
				DanMiFactory.instance(), DingZhongFactory.instance(), EmayFactory.instance(), HuaweiFactory.instance(),
				JgFactory.instance(), LianLuFactory.instance(), LuoSiMaoFactory.instance(), MasFactory.instance(),
				NeteaseFactory.instance(), QiNiuFactory.instance(), SubMailFactory.instance(),
				TencentFactory.instance(), UniFactory.instance(), YiXintongFactory.instance(),
				YunPianFactory.instance(), ZhutongFactory.instance())
		.collect(Collectors.toMap(BaseProviderFactory::getSupplier, Function.identity(), (a, b) -> a, TreeMap::new));

	private final BaseProviderFactory<?, ?> supplier;

	private final Binder settings;

	/**
	 * Chooses a supplier.
	 * @throws BrokenSmsException if sms4j supports none with this name
	 */
	SmsSuppliers(String name, Binder settings) {
		if (!KNOWN.containsKey(name)) {
			throw new BrokenSmsException(
					"ruzhu.sms.supplier: '%s' is no supplier; known: %s".formatted(name, KNOWN.keySet()));
		}
		this.supplier = KNOWN.get(name);
		this.settings = settings;
		// What sms4j would do in the background, the engine's jobs do.
		BeanFactory.setExecutor(Runnable::run);
	}

	/**
	 * The supplier for a market.
	 * @throws BrokenSmsException if the account has no signature or no key
	 */
	SmsBlend open(String marketId) {
		return open(this.supplier, marketId);
	}

	/** The signature of a market's SMS. */
	String signature(String marketId) {
		return account(this.supplier, marketId).getSignature();
	}

	@SuppressWarnings("unchecked")
	private <C extends BaseConfig> SmsBlend open(BaseProviderFactory<?, ?> factory, String marketId) {
		return ((BaseProviderFactory<?, C>) factory).createSms((C) account(factory, marketId));
	}

	private BaseConfig account(BaseProviderFactory<?, ?> factory, String marketId) {
		BaseConfig account = (BaseConfig) BeanUtils.instantiateClass(factory.getConfigClass());
		this.settings.bind(ACCOUNT, Bindable.ofInstance(account));
		this.settings.bind(ACCOUNT_OF_A_MARKET.formatted(marketId), Bindable.ofInstance(account));
		return checked(account, marketId);
	}

	private static BaseConfig checked(BaseConfig account, String marketId) {
		if (isNothing(account.getSignature())) {
			throw new BrokenSmsException("%s.signature is missing (for the market %s)".formatted(ACCOUNT, marketId));
		}
		if (account.getSignature().matches(".*[【】].*")) {
			throw new BrokenSmsException("%s.signature has brackets (for the market %s); the brackets are put around it"
				.formatted(ACCOUNT, marketId));
		}
		if (isNothing(account.getAccessKeyId()) && isNothing(account.getAccessKeySecret())) {
			throw new BrokenSmsException("%s.access-key-id and .access-key-secret are missing (for the market %s)"
				.formatted(ACCOUNT, marketId));
		}
		return account;
	}

	private static boolean isNothing(String text) {
		return text == null || text.isBlank();
	}

}
