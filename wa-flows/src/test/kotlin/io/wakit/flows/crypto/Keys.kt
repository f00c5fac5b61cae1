package io.wakit.flows.crypto

import java.security.KeyFactory
import java.security.interfaces.RSAPublicKey
import java.security.spec.X509EncodedKeySpec

fun publicKeyOf(key: FlowPrivateKey): RSAPublicKey =
    KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(TestPhone.der(key.publicPem()))) as RSAPublicKey
