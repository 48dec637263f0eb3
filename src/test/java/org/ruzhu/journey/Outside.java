package org.ruzhu.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.aopalliance.intercept.MethodInvocation;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.ruzhu.money.payment.PaymentGateways;
import org.ruzhu.money.payment.RefundState;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.bank.RecordingBank;

/**
 * The bank and the sandbox as what they stand for: outside. What they have paid stays
 * paid when our side fails afterwards, and they fail, or are not there, when a test says
 * so.
 */
public class Outside implements BeanPostProcessor {

	/** How a port fails, once. */
	public enum Fault {

		/** It pays nothing. */
		REFUSES,
		/** It pays, and its answer never arrives. */
		PAYS_AND_IS_SILENT

	}

	private static final Set<String> PAYING = Set.of("transfer", "refund");

	private final ObjectProvider<PlatformTransactionManager> transactions;

	private final AtomicReference<Fault> next = new AtomicReference<>();

	private final AtomicBoolean slow = new AtomicBoolean();

	private final AtomicBoolean unreached = new AtomicBoolean();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	Outside(ObjectProvider<PlatformTransactionManager> transactions) {
		this.transactions = transactions;
	}

	/** The next payment fails like this. */
	public void fail(Fault fault) {
		this.next.set(fault);
	}

	/** The next refund is taken in, and not made yet. */
	public void takeTime() {
		this.slow.set(true);
	}

	/** Does something while no gateway is configured. */
	public void withoutGateway(Runnable step) {
		this.unreached.set(true);
		try {
			step.run();
		}
		finally {
			this.unreached.set(false);
		}
	}

	/** How often somebody was asked to pay under a key. */
	public long asked(String key) {
		return new ArrayList<>(this.asked).stream().filter(key::equals).count();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof RecordingBank || bean instanceof SandboxGateway || bean instanceof PaymentGateways) {
			ProxyFactory outside = new ProxyFactory(bean);
			outside.setProxyTargetClass(true);
			outside.addAdvice((org.aopalliance.intercept.MethodInterceptor) this::call);
			return outside.getProxy();
		}
		return bean;
	}

	private Object call(MethodInvocation call) throws Throwable {
		if (this.unreached.get() && "ids".equals(call.getMethod().getName())) {
			return List.of();
		}
		if (!PAYING.contains(call.getMethod().getName())) {
			return call.proceed();
		}
		this.asked.add((String) call.getArguments()[0]);
		Optional<Fault> fault = Optional.ofNullable(this.next.getAndSet(null));
		if (fault.filter(Fault.REFUSES::equals).isPresent()) {
			throw new IllegalStateException("Out of service");
		}
		if (this.slow.getAndSet(false)) {
			return RefundState.UNDER_WAY;
		}
		Object answer = pay(call);
		if (fault.isPresent()) {
			throw new IllegalStateException("No answer");
		}
		return answer;
	}

	/** Pays for good, whatever becomes of the transaction that asks. */
	protected Object pay(MethodInvocation call) {
		TransactionTemplate own = new TransactionTemplate(this.transactions.getObject());
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return own.execute((status) -> {
			try {
				return call.proceed();
			}
			catch (Throwable ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
