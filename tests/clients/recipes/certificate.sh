openssl req -x509 -newkey rsa:2048 -nodes -days 30 \
  -keyout key.pem -out cert.pem -subj /CN=my-shop.myshopify.com \
  -addext subjectAltName=DNS:my-shop.myshopify.com
